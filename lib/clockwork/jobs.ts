import 'server-only';
import { forgetNotices } from '@/lib/notices/forget-notices';
import { tellReminders } from '@/lib/notices/tell-reminders';
import { endUnusedTokens } from '@/lib/tokens/end-unused';
import type { Job } from './run-due-jobs';

/** Every job of the clockwork. The patterns are UTC. */
export const jobs: readonly Job[] = [
  { name: 'reminders', when: '*/5 * * * *', run: tellReminders },
  { name: 'unused-tokens', when: '10 * * * *', run: endUnusedTokens },
  { name: 'forget-notices', when: '40 3 * * *', run: forgetNotices },
];

import 'server-only';

// Loaded before a contestant's own code: tells the bench, over the channel between the two processes, what the process used so far.

/** CPU time in microseconds, of all threads; memory in bytes. */
export interface Told {
  readonly cpu: number;
  readonly memory: number;
  readonly peak: number;
}

process.on('message', (question) => {
  if (question !== 'what was used') return;
  const { user, system } = process.cpuUsage();
  const told: Told = { cpu: user + system, memory: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 };
  process.send?.(told);
});
// The channel alone must not keep a process alive that has stopped.
process.channel?.unref();

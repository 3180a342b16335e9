import type { Metadata } from 'next';
import { languageChoicesOrNone, themeChoices } from '@/components/preferences/choices';
import { PreferencesForm } from '@/components/preferences/preferences-form';
import { ZoneOptions } from '@/components/preferences/zone-options';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { AS_BROWSER } from '@/lib/domain/preferences';
import { isLanguage } from '@/lib/i18n/languages';
import { fullMoment } from '@/lib/i18n/formats';
import { preferencesPath, profilePath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { savePreferences } from './save-preferences';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.preferences') };
}

/** How a member reads: language, time zone, theme. */
export default async function Preferences() {
  const member = await requireMember(preferencesPath);
  const { words, language, zone, now } = await currentReader();
  const trail = [{ label: words('pages.profile'), href: profilePath }, { label: words('pages.preferences') }];
  return (
    <SignedInFrame member={member} current="preferences" trail={trail} areas={['preferences']}>
      <PageHead title={words('pages.preferences')} />
      <PreferencesForm
        language={languageChoicesOrNone(words, isLanguage(member.language) ? member.language : null)}
        theme={themeChoices(words, member.theme)}
        zone={member.chosenTimeZone ?? AS_BROWSER}
        zoneOptions={<ZoneOptions words={words} language={language} now={now} chosen={member.chosenTimeZone} browserZone={member.browserTimeZone} />}
        zoneHint={words('preferences.timeZoneHint', { time: fullMoment(now, language, zone) })}
        save={savePreferences}
      />
    </SignedInFrame>
  );
}

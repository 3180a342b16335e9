import type { Words } from '@/lib/i18n/words';
import { Section } from '@/components/api-reference/section';
import { inlineCode, strongText } from '@/components/controls/inline-code';
import type { HelpPaths } from './help-paths';
import { linkTo } from './link-in';

/** Who may have a token, where they are, and how one is generated. */
export function GuideStart({ words, paths }: { readonly words: Words; readonly paths: HelpPaths }) {
  return (
    <>
      <Section id="who" title={words('help.who.title')}>
        <ul className="help-list">
          <li>{words.rich('help.who.plan', { strong: strongText })}</li>
          <li>{words.rich('help.who.members', { strong: strongText })}</li>
        </ul>
      </Section>
      <Section id="where" title={words('help.where.title')}>
        <p className="text-pretty">{words.rich('help.where.text', { link: linkTo(paths.list) })}</p>
      </Section>
      <Section id="generate" title={words('help.generate.title')}>
        <ol className="help-steps">
          <li>{words('help.generate.signIn')}</li>
          <li>{words.rich('help.generate.open', { link: linkTo(paths.list) })}</li>
          <li>{words.rich('help.generate.select', { link: linkTo(paths.generate) })}</li>
        </ol>
        <p className="mt-4 text-pretty">{words('help.generate.once')}</p>
      </Section>
      <Section id="configure" title={words('help.configure.title')}>
        <p className="mb-3 text-pretty">{words('help.configure.lead')}</p>
        <dl className="border-t border-line">
          <div className="help-pair">
            <dt className="font-medium">{words('form.name')}</dt>
            <dd className="text-pretty">{words.rich('help.configure.name', { code: inlineCode })}</dd>
          </div>
          <div className="help-pair">
            <dt className="font-medium">{words('form.expiration')}</dt>
            <dd className="text-pretty">{words('help.configure.expiration')}</dd>
          </div>
          <div className="help-pair">
            <dt className="font-medium">{words('form.scopes')}</dt>
            <dd>
              <a href="#scopes" className="underline underline-offset-3">
                {words('help.scopes.title')}
              </a>
            </dd>
          </div>
        </dl>
        <p className="help-note">{words('help.configure.note')}</p>
      </Section>
    </>
  );
}

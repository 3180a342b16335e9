import type { Language } from './languages';
import type en from './messages/en.json';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}

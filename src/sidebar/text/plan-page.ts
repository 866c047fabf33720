import { planPage } from './en/plan-page';
import { inLanguage } from './language';

/** What that page says. */
export const text = inLanguage({ en: planPage });

import { planPage as de } from './de/plan-page';
import { planPage as en } from './en/plan-page';
import { planPage as es } from './es/plan-page';
import { planPage as fr } from './fr/plan-page';
import { inLanguage } from './language';
import { planPage as pt } from './pt/plan-page';

/** What that page says. */
export const text = inLanguage({ en, de, es, fr, pt });

import { evidencePage as de } from './de/evidence-page';
import { evidencePage as en } from './en/evidence-page';
import { evidencePage as es } from './es/evidence-page';
import { evidencePage as fr } from './fr/evidence-page';
import { inLanguage } from './language';
import { evidencePage as pt } from './pt/evidence-page';

/** What that page says. */
export const text = inLanguage({ en, de, es, fr, pt });

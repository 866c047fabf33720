import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { inLanguage } from './language';
import { pt } from './pt';

/** What the sidebar says to the person who uses it. */
export const text = inLanguage({ en, de, es, fr, pt });

import { grouped as de } from './de/grouped';
import { grouped as en } from './en/grouped';
import { grouped as es } from './es/grouped';
import { grouped as fr } from './fr/grouped';
import { inLanguage } from './language';
import { grouped as pt } from './pt/grouped';

/** A number as it is written in the language of the page: `1,258` */
export const grouped = inLanguage({ en, de, es, fr, pt });

import type { blocking as english } from '../../en/blocking';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

const MAX_NAMED = 10;

const others = (count: number) => `et ${counted(count, 'autre')}`;

function named(addresses: readonly string[]): string {
  const more = addresses.length - MAX_NAMED;
  const first = addresses.slice(0, MAX_NAMED).join(', ');
  return more > 0 ? `${first} ${others(more)}` : first;
}

/** What is said when people are blocked from the menu. */
export function blocking(): Told<typeof english> {
  return {
    'block.select-rows':
      'Sélectionnez des lignes dans la feuille Agents ou Plan, puis choisissez à nouveau cette commande.',
    'block.titles-changed':
      'Les adresses ne peuvent pas être lues : les titres des colonnes de cette feuille ont été modifiés. Personne n’a été bloqué. Créez à nouveau la feuille à partir du menu Chat Access, puis sélectionnez à nouveau les lignes.',
    'block.no-address':
      'Aucune des lignes sélectionnées ne contient d’adresse e-mail. Personne n’a été bloqué.',
    'block.too-many': ({ most }) =>
      `On peut bloquer au plus ${counted(most, 'personne')} à la fois. Personne n’a été bloqué. Sélectionnez moins de lignes.`,
    'block.ask': ({ addresses }) =>
      `Bloquer ${addresses.length === 1 ? 'cette personne' : `ces ${grouped(addresses.length)} personnes`} : ${named(addresses)} ?\n\nLes demandes pour ${addresses.length === 1 ? 'elle' : 'elles'} seront désormais refusées, quel que soit le demandeur. Les comptes existants restent tels quels.`,
    'block.busy':
      'Chat Access est occupé avec cette feuille. Personne n’a été bloqué. Réessayez dans une minute.',
    'block.done': ({ count }) =>
      `${counted(count, 'personne bloquée', 'personnes bloquées')} : les demandes pour ${count < 2 ? 'elle' : 'elles'} sont refusées. Pour lever un blocage, ouvrez Chat Access > Ouvrir la configuration et l’état, étape « Qui peut avoir accès ».`,
    'block.already': ({ count }) =>
      `${counted(count, 'personne était déjà bloquée', 'personnes étaient déjà bloquées')}.`,
    'block.unusable': ({ rows }) =>
      `${counted(rows, 'ligne ignorée', 'lignes ignorées')} : pas d’adresse e-mail valide.`,

    'editor.people-blocked': ({ addresses, more }) =>
      `access.blocked: ${addresses.join(', ')}${more > 0 ? ` ${others(more)}` : ''}, ajout depuis le menu.`,
  };
}

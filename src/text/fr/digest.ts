import type { DigestWords } from '../mailed';

const people = (count: number, one: string, several: string) =>
  count === 1 ? `1 personne ${one}` : `${count} personnes ${several}`;

/** The weekly digest of a requester. */
export function digest(): DigestWords {
  return {
    'digest.summary': ({ given, waiting, refused, leaving }) =>
      [
        given > 0 && people(given, 'a reçu un accès', 'ont reçu un accès'),
        waiting > 0 && `${count(waiting)} en attente`,
        refused > 0 && `${count(refused)} sans accès`,
        leaving > 0 && people(leaving, 'risque de le perdre', 'risquent de le perdre'),
      ]
        .filter(Boolean)
        .join(', '),
    'digest.intro': 'Voici les personnes pour lesquelles vous avez demandé un accès.',
    'digest.given': 'Accès accordé :',
    'digest.given-on': ({ email, day }) => `${email} le ${day}`,
    'digest.waiting': 'Encore en attente :',
    'digest.waits-approval': ({ email }) => `${email} attend une approbation`,
    'digest.waits-seat': ({ email }) => `${email} attend une licence libre`,
    'digest.waits-chat': ({ email }) => `${email} attend que l’administration donne l’accès au chat`,
    'digest.waits-retry': ({ email }) => `${email} fera automatiquement l’objet d’un nouvel essai`,
    'digest.refused': 'Accès non accordé :',
    'digest.was-rejected': ({ email }) => `${email} a été refusé`,
    'digest.needs-attention': ({ email }) => `${email} n’a pas encore pu aboutir ; l’administration le voit`,
    'digest.leaving': 'Accès qui pourrait bientôt prendre fin :',
    'digest.ends-on': ({ email, until }) => `${email} a accès jusqu’au ${until}`,
    'digest.was-warned': ({ email, day }) =>
      `${email} a reçu un avertissement le ${day}, car le compte n’est pas utilisé`,
    'digest.more': ({ count: more }) => `et ${more} de plus`,
  };
}

function count(number: number): string {
  return people(number, '', '').trim();
}

import type { planPage as english } from '../en/plan-page';
import { grouped } from './grouped';

const counted = (count: number, one: string, several: string) =>
  count < 2 ? `${count} ${one}` : `${grouped(count)} ${several}`;
const days = (count: number) => counted(count, 'jour', 'jours');
const accounts = (count: number) => counted(count, 'compte', 'comptes');

type Counts = Parameters<typeof english.apply.confirm>[0];

/** `Envoyer 24 avertissements, désactiver 3 comptes`; only what there is to do. */
function numbers({ warn, disable, delete: removed, end, remind }: Counts): string {
  const parts: [number, string][] = [
    [warn, `envoyer ${counted(warn, 'avertissement', 'avertissements')}`],
    [disable, `désactiver ${accounts(disable)}`],
    [end, `mettre fin à ${counted(end, 'accès', 'accès')}`],
    [remind, `envoyer ${counted(remind, 'rappel', 'rappels')}`],
    [removed, `supprimer ${accounts(removed)}`],
  ];
  const sentence = parts
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Every sentence of the page of the idle plan in French, but for those that the server sends. */
export const planPage: typeof english = {
  plan: {
    title: 'Plan des comptes inactifs',
    loading: 'Chargement du plan.',
    loadingMore: 'Chargement d’autres comptes.',
    made: (ago: string, until: string) =>
      `Établi ${ago}, applicable jusqu’au ${until}. Rien ne change tant que vous ne l’appliquez pas.`,
    madeBefore: (ago: string) => `Établi ${ago}.`,
    held: 'Ce plan est retenu.',
    cannot: 'Ce plan ne peut pas être appliqué maintenant.',
    working:
      'Ce plan est en cours de traitement. Vous pouvez fermer cette page : le traitement continue automatiquement.',
    reload: 'Recharger',
  },

  entry: {
    actions: {
      warn: 'Avertir',
      disable: 'Désactiver',
      delete: 'Supprimer',
      end: 'Fin d’accès',
      remind: 'Rappeler',
      keep: 'Garder',
      altered: 'Modifié',
      spared: 'Épargné',
    },

    what: {
      warn: (warnDays: number | null) =>
        `E-mail envoyé quand le plan est appliqué${warnDays === null ? '' : `, puis compte désactivé ${days(warnDays)} plus tard, sauf s’il est utilisé ou demandé d’ici là`}.`,
      disable: () => 'Désactivé quand le plan est appliqué. Peut être rétabli avec tout ce qu’il avait.',
      delete: () => 'Supprimé quand le plan est appliqué. Cette action est irréversible.',
      end: () =>
        'Désactivé quand le plan est appliqué, car le dernier jour d’accès est passé. Peut être rétabli.',
      remind: () => 'E-mail sur le dernier jour d’accès, envoyé quand le plan est appliqué.',
      keep: () => 'Rien ne change pour ce compte.',
      altered: () =>
        'Cette ligne a été ajoutée ou modifiée dans la feuille : le plan ne peut donc pas être appliqué. Supprimez-y la ligne.',
    },

    /** Below the action, in few words. */
    when: {
      warn: (warnDays: number | null) =>
        warnDays === null ? 'si appliqué' : `désactivé à J+${grouped(warnDays)}`,
      disable: () => 'si appliqué',
      delete: () => 'définitivement',
      end: () => 'si appliqué',
      remind: () => 'si appliqué',
      keep: () => '',
      altered: () => 'à la main',
    },
  },

  filter: {
    label: 'Afficher',
    todo: 'À traiter',
    keep: 'Gardés',
    ends: 'Dernier jour',
    search: 'Rechercher',
    searchHint: 'Nom, adresse ou motif',
    shown: (shown: number, total: number) => `${grouped(shown)} sur ${accounts(total)}`,
    none: 'Aucun compte ne correspond. Modifiez la recherche ou affichez-en d’autres.',
  },

  list: {
    label: 'Comptes du plan',
    action: 'Action prévue',
    who: 'Personne',
    reason: 'Pourquoi',
    change: 'Modifier',
    spare: 'Épargner',
    takeBack: 'Annuler',
    spareOne: (who: string) => `Épargner ${who}`,
    takeBackOne: (who: string) => `Annuler l’exemption : ${who}`,
    sparedBecause: (reason: string) => `Épargné${reason === '' ? '' : ` : ${reason}`}`,
    help: 'Les flèches parcourent les comptes, Entrée en affiche un.',
  },

  account: {
    reason: 'Motif',
    reasonHint:
      'Inscrit dans la feuille Exemptions. Le compte est désormais laissé tel quel, pas seulement par ce plan.',
    spare: 'Épargner ce compte',
    sparing: 'Un instant…',
    takeBack: 'Annuler l’exemption',
    takingBack: 'Annulation…',
    close: 'Fermer',
    now: 'Actuellement',
  },

  apply: {
    ask: 'Appliquer…',
    askHeld: 'Appliquer quand même…',
    asking: 'Un instant…',
    confirm: numbers,
    number: 'Nombre de comptes',
    cancel: 'Annuler',
    applying: 'Application du plan',
    left: 'Il ne reste rien à appliquer.',
  },

  undo: {
    ask: 'Annuler cette exécution…',
    confirm: (count: number) => `Réactiver ${accounts(count)}`,
    undoing: 'Rétablissement des comptes',
  },
};

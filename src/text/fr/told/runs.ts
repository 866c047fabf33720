import { momentOf } from '../../../shared/time';
import type { runs as english } from '../../en/runs';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

const rowsOf = (rows: number, one: string, several = `${one}s`) =>
  counted(rows, `ligne ${one}`, `lignes ${several}`);

/** How many rows have a status: one, and several. */
const clauses = (): Readonly<Record<string, readonly [string, string]>> => ({
  Waiting: ['en attente', 'en attente'],
  Working: ['en cours', 'en cours'],
  Done: ['terminée', 'terminées'],
  'Will retry': ['sera réessayée automatiquement', 'seront réessayées automatiquement'],
  'Needs approval': ['à approuver', 'à approuver'],
  Rejected: ['refusée', 'refusées'],
  'Needs attention': ['à vérifier', 'à vérifier'],
  Paused: ['suspendue', 'suspendues'],
});

const IN_DETAIL = ['Waiting', 'Needs attention'];

function statusIn(status: string, rows: number): string {
  return clauses()[status]?.[rows === 1 ? 0 : 1] ?? status;
}

const quoted = (columns: readonly string[]) => columns.map((name) => `« ${name} »`).join(', ');

/** What runs of the menu and the timer say: toasts, alerts, progress. */
export function runs(): Told<typeof english> {
  return {
    'run.off': 'Chat Access est désactivé. Ouvrez la configuration et activez-le.',
    'run.newer-data': ({ newer, version }) =>
      `Cette feuille de calcul contient des données de Chat Access ${newer}, mais le script installé est la version ${version}, qui ne les connaît pas toutes. Rien n’a été modifié. Installez la version ${newer} ou une version plus récente ; tout reprend ensuite.`,
    'run.busy': 'Les lignes sont déjà en cours de traitement. Réessayez dans une minute.',
    'run.sheet-busy': 'La feuille est déjà en cours de préparation. Réessayez dans une minute.',
    'run.sheet-unusable':
      'La feuille des réponses ne peut pas être utilisée pour le moment. Ouvrez la configuration et vérifiez la feuille.',
    'run.no-such-row': 'Les lignes sélectionnées ne contiennent pas de réponse.',
    'run.none-failed': 'Aucune ligne n’est en échec ni en attente d’une nouvelle tentative.',
    'run.handled': ({ rows, ends = [] }) => {
      if (rows === 0) return 'Il n’y avait rien à faire.';
      const how = ends.map(([status, count]) => `${grouped(count)} ${statusIn(status, count)}`).join(', ');
      const more = ends.some(([status]) => IN_DETAIL.includes(status))
        ? ' La colonne Detail indique ce qu’il faut faire.'
        : '';
      return `${rowsOf(rows, 'traitée')}${how && ` : ${how}`}.${more}`;
    },
    'run.none-waiting':
      'Aucune ligne n’est à traiter. La colonne Next try indique quand les lignes en attente seront réessayées ; « Réessayer les lignes sélectionnées » le fait tout de suite.',
    'run.select-rows':
      'Sélectionnez d’abord des lignes dans la feuille des réponses, puis choisissez à nouveau « Réessayer les lignes sélectionnées ».',
    'run.queued': ({ rows, owner }) =>
      `${rowsOf(rows, 'mise en file d’attente', 'mises en file d’attente')} : Chat Access s’exécute au nom de ${owner} et ${rows < 2 ? 'la' : 'les'} traite d’ici cinq minutes.`,
    'run.not-owner': ({ owner }) =>
      `Chat Access s’exécute au nom de ${owner} et vérifie les lignes toutes les cinq minutes.`,
    'approval.select-rows':
      'Sélectionnez dans la feuille des réponses des lignes à approuver, puis choisissez à nouveau cette commande.',
    'approval.none-waiting': 'Aucune des lignes sélectionnées n’est à approuver. Rien n’a été modifié.',
    'approval.unknown-person':
      'Google n’indique pas qui vous êtes ; rien n’a donc été décidé. Ouvrez la feuille de calcul avec le compte d’un approbateur, dans la même organisation que le propriétaire.',
    'approval.not-approver': ({ me, approvers }) =>
      `${me} n’est pas un approbateur ; rien n’a donc été décidé. Approbateurs : ${approvers.join(', ')}.`,
    'approval.own-request': ({ rows }) =>
      `${rowsOf(rows, 'laissée telle quelle', 'laissées telles quelles')} : un approbateur ne décide pas de son propre compte ni de ses propres demandes. Un autre approbateur doit le faire ; la liste se trouve dans la configuration, à l’étape « Qui peut avoir accès ».`,
    'approval.too-many': ({ most }) =>
      `Trop de décisions attendent d’être appliquées (${grouped(most)} au plus). Sélectionnez moins de lignes, ou réessayez dans cinq minutes.`,
    'approval.no-room':
      'Il n’y a plus de place pour d’autres décisions tant que les précédentes ne sont pas appliquées ; rien n’a donc été décidé. Réessayez dans cinq minutes.',
    'approval.busy':
      'Chat Access est occupé avec cette feuille ; rien n’a donc été décidé. Réessayez dans une minute.',
    'approval.approved': ({ rows }) =>
      `${rowsOf(rows, 'approuvée')}. Chat Access ${rows < 2 ? 'la' : 'les'} traite d’ici cinq minutes.`,
    'approval.approved-now': ({ rows }) => `${rowsOf(rows, 'approuvée')}. Voir le résultat dans la feuille.`,
    'approval.does-not-count': ({ rows }) =>
      `${rowsOf(rows, 'doit encore être approuvée', 'doivent encore être approuvées')} par quelqu’un d’autre : voir la colonne Detail.`,
    'approval.rejected': ({ rows }) => `${rowsOf(rows, 'refusée')}.`,
    'approval.reason':
      'Motif (facultatif). Il est conservé dans la ligne et le Log. Le demandeur apprend seulement que la demande n’a pas été approuvée.',
    'run.asked-to-wait': 'Zendesk a demandé de patienter.',

    'progress.requests': ({ done, total }) =>
      `${grouped(done)} sur ${counted(total, 'demande traitée', 'demandes traitées')}`,
    'progress.accounts-read': ({ done }) => counted(done, 'compte lu', 'comptes lus'),

    'health.in-sidebar': ({ sentence }) =>
      sentence.replace(
        /(o)uvrez Chat Access > Ouvrir la configuration et l’état, puis (.)/gi,
        (_all, first, next) => (first === 'O' ? next.toUpperCase() : next),
      ),

    'alert.sheet-gone-title': 'la feuille des réponses a disparu',
    'alert.sheet-gone':
      'La feuille dans laquelle le formulaire écrivait n’existe plus. Ouvrez Chat Access > Ouvrir la configuration et l’état, puis choisissez la feuille.',
    'alert.columns-missing-title': ({ columns }) =>
      columns.length === 1
        ? `la colonne ${quoted(columns)} est introuvable`
        : `les colonnes ${quoted(columns)} sont introuvables`,
    'alert.columns-missing': ({ columns }) => {
      const [what, them] =
        columns.length === 1
          ? [`La colonne ${quoted(columns)} de la feuille des réponses est introuvable`, 'son nom']
          : [`Les colonnes ${quoted(columns)} de la feuille des réponses sont introuvables`, 'leurs noms'];
      return `${what}. Rétablissez ${them}, ou ouvrez Chat Access > Ouvrir la configuration et l’état, puis choisissez à nouveau les colonnes.`;
    },
    'alert.columns-doubtful-title': ({ columns }) => `plusieurs colonnes s’appellent ${quoted(columns)}`,
    'alert.columns-doubtful': ({ columns }) =>
      `Plusieurs colonnes de la feuille des réponses s’appellent ${quoted(columns)}, et rien n’indique lesquelles appartiennent à Chat Access. Renommez ou supprimez les autres.`,
    'alert.answers-differ-title': ({ column }) => `deux réponses à « ${column} »`,
    'alert.answers-differ': ({ column, row }) =>
      `Plusieurs colonnes de la feuille des réponses s’appellent « ${column} », et la ligne ${row} a une réponse différente dans chacune. Videz la mauvaise cellule, ou renommez la colonne qui n’appartient plus au formulaire.`,
    'alert.paused-title': 'il a été suspendu',
    'alert.paused': ({ by }) => `Suspendu par ${by}.`,
    'alert.credential-title': 'Zendesk n’accepte pas les identifiants',
    'alert.credential': ({ reason }, say) =>
      `Zendesk refuse les identifiants enregistrés, ou ne leur permet pas de modifier des comptes.${say(reason) ? ` Sa réponse : ${say(reason)}.` : ''} Ouvrez Chat Access > Ouvrir la configuration et l’état, puis saisissez les identifiants d’un administrateur.`,
    'alert.over-subject': 'Chat Access fonctionne à nouveau',
    'alert.over': ({ since, title, sheetUrl }) =>
      `Chat Access a été suspendu le ${momentOf(since)} : ${title}. C’est terminé. Les demandes sont de nouveau traitées, y compris celles qui attendaient, et vous n’avez rien à faire.\n\n${sheetUrl}`,
  };
}

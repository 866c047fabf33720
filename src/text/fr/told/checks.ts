import type { checks as english } from '../../en/checks';
import type { Told } from '../../told';
import { grouped } from './numbers';

const KINDS = { hidden: 'masquées', filtered: 'exclues par un filtre' };

const LOOKED_AT = {
  hidden: 'Chat Access les examine une fois par jour ; affichez les lignes qui attendent quelque chose.',
  filtered:
    'Chat Access les examine une fois par heure ; au lieu d’un filtre, utilisez Données > Créer une vue filtrée.',
};

/** What the check of the installation says: what works, or what to do. */
export function checks(): Told<typeof english> {
  return {
    'check.all-well': 'Tout ce dont Chat Access a besoin fonctionne ici.',
    'check.limits': ({ count }) =>
      count === 1
        ? 'Chat Access fonctionne ici. Un point est limité.'
        : `Chat Access fonctionne ici. ${grouped(count)} points sont limités.`,
    'check.obstacle': ({ obstacle }, say) =>
      `Chat Access ne peut pas encore fonctionner ici. ${say(obstacle)}`,
    'check.title': 'Vérification de l’installation',
    'check.sheet-mark':
      'Chat Access teste le comportement de Google Sheets. Cette feuille sera supprimée dans un instant.',
    'check.draft-subject': 'Chat Access : un test qui n’est jamais envoyé',
    'check.draft-text':
      'Chat Access teste s’il peut enregistrer un brouillon. Ce brouillon sera supprimé dans un instant. S’il est encore là plus tard, supprimez-le.',

    'check.scopes': 'Toutes les autorisations ont été accordées.',
    'check.scopes-unknown':
      'Google n’indique pas quelles autorisations ont été accordées. Les autres lignes montrent ce qui fonctionne.',
    'check.scopes-missing': ({ missing, url }) =>
      `Selon Google, il manque des autorisations${missing.length > 0 ? ` : ${missing.map(nameOfScope).join(' ; ')}` : ''}. ` +
      `${url ? `Ouvrez ${url} et accordez-les toutes` : 'Choisissez Chat Access > Ouvrir la configuration et l’état et accordez-les toutes'}, puis réessayez.`,
    'check.sheet': 'Une feuille peut être ajoutée.',
    'check.no-sheet':
      'Aucune feuille n’a pu être ajoutée à cette feuille de calcul. Vérifiez que vous pouvez la modifier et qu’elle n’est pas pleine (10 millions de cellules), puis réessayez.',
    'check.sheet-removed': 'La feuille ajoutée a été supprimée.',
    'check.sheet-stays': ({ sheet }) =>
      `Une feuille ajoutée n’a pas pu être supprimée. Supprimez vous-même la feuille « ${sheet} ».`,
    'check.texts': 'Les textes sont enregistrés tels qu’ils sont écrits.',
    'check.texts-refused':
      'Google Sheets a refusé d’écrire dans une feuille qui venait d’être ajoutée. Réessayez dans une minute ; si le problème persiste, vérifiez que la feuille de calcul n’est pas pleine (10 millions de cellules).',
    'check.texts-changed':
      'Google Sheets a modifié des textes écrits dans des cellules ; les noms et les adresses seraient donc erronés. Réessayez dans une minute ; si le problème persiste, signalez-le en indiquant le nom de votre édition de Google Workspace.',
    'check.formulas': 'Un texte qui ressemble à une formule reste un texte.',
    'check.formulas-run':
      'Google Sheets a fait une formule d’un texte écrit comme texte ; une réponse pourrait donc exécuter du code dans la feuille. Réessayez dans une minute ; si le problème persiste, signalez-le.',
    'check.apostrophe': 'L’apostrophe qui marque un texte n’est pas affichée.',
    'check.apostrophe-shown':
      'Google Sheets affiche l’apostrophe qui marque un texte. Chat Access l’ignore ; vous la verrez peut-être devant des textes qui commencent par =, + ou un chiffre.',
    'check.time': 'Les heures sont enregistrées avec exactitude.',
    'check.time-lost':
      'Une heure écrite dans une cellule a été relue différemment ; les nouvelles tentatives auraient donc lieu au mauvais moment. Choisissez Fichier > Paramètres, vérifiez le fuseau horaire et réessayez.',
    'check.lock': 'Le verrou de la feuille de calcul fonctionne.',
    'check.script-lock':
      'Google ne donne à ce script aucun verrou de la feuille de calcul. Le verrou du script est utilisé à la place, avec le même effet.',
    'check.no-lock':
      'Le verrou qui empêche deux exécutions de faire la même chose n’a pas pu être obtenu. Réessayez dans une minute.',
    'check.properties': 'Les paramètres et l’état peuvent être enregistrés.',
    'check.no-properties':
      'Google n’a pas enregistré les paramètres et l’état de Chat Access. Ouvrez Extensions > Apps Script, vérifiez que le script appartient à cette feuille de calcul et réessayez.',
    'check.drafts': 'Les brouillons d’e-mails peuvent être enregistrés, retrouvés et supprimés.',
    'check.no-drafts':
      'Gmail n’a pas pu enregistrer, retrouver et supprimer un brouillon. Ouvrez Gmail avec votre compte et vérifiez qu’il fonctionne, puis réessayez. Pour travailler sans e-mails, désactivez-les à l’étape « Messages ».',
    'check.drafts-gone': 'Un brouillon supprimé n’est plus trouvé.',
    'check.drafts-stay':
      'Gmail trouve encore un brouillon supprimé ; Chat Access ne pourrait donc pas savoir quels e-mails ont été envoyés. Réessayez dans une minute.',
    'check.trash': 'Un brouillon qui subsiste peut être placé dans la corbeille.',
    'check.trash-refused':
      'Gmail n’a pas placé un brouillon dans la corbeille. Si l’envoi d’un e-mail est interrompu, il peut en rester, sous « Brouillons », un exemplaire qui ne sera jamais envoyé : supprimez-le vous-même.',
    'check.mails-found': 'Les e-mails sont trouvés grâce à la référence placée à la fin.',
    'check.mails-found-late':
      'Gmail ne trouve un nouvel e-mail qu’au bout d’un moment. Chat Access en tient compte et interroge Gmail pour chaque brouillon séparément.',
    'check.mails-not-found':
      'Gmail ne recherche pas les e-mails comme demandé. Après une interruption, Chat Access risque de ne pas savoir si un e-mail a été envoyé : consultez la colonne Mail de temps en temps.',
    'check.mails-left': ({ count }) =>
      count === 1
        ? 'Un e-mail peut encore être envoyé aujourd’hui.'
        : `${grouped(count)} e-mails peuvent encore être envoyés aujourd’hui.`,
    'check.no-mails-left':
      'Google ne vous permet plus d’envoyer d’e-mails aujourd’hui. Les demandes sont quand même traitées ; leurs e-mails attendront jusqu’à demain.',
    'check.searching': 'Les textes peuvent être recherchés et remplacés.',
    'check.searching-lost':
      'Google Sheets n’a pas recherché ou remplacé un texte comme demandé. Chat Access écrit chaque ligne séparément et parcourt toutes les lignes une fois par jour ; certaines demandes sont donc traitées plus tard.',
    'check.rows-searched': ({ kind }) =>
      `Les textes sont aussi recherchés et remplacés dans les lignes ${KINDS[kind]}.`,
    'check.rows-untried': ({ kind }) =>
      `Il n’a pas été possible de vérifier si les textes sont recherchés et remplacés dans les lignes ${KINDS[kind]}.`,
    'check.rows-left-out': ({ kind }) =>
      `Google Sheets laisse de côté les lignes ${KINDS[kind]} quand des textes sont recherchés et remplacés. ${LOOKED_AT[kind]}`,
    'check.address': ({ address }) => `Google vous connaît sous l’adresse ${address}.`,
    'check.alerts-to': ({ alertsTo }) =>
      `Google n’indique pas qui vous êtes. Les alertes sont envoyées à ${alertsTo.join(', ')}.`,
    'check.no-address':
      'Google n’indique pas qui vous êtes ; les alertes n’ont donc pas de destinataire. Indiquez une adresse sous « Alertes à », à l’étape « Messages ».',
    'check.formatting': 'Les colonnes de Chat Access peuvent être mises en forme.',
    'check.timer': 'Le déclencheur horaire s’est exécuté.',
    'check.timer-not-yet':
      'Le déclencheur horaire ne s’est pas encore exécuté. Il le fait dans les quinze minutes qui suivent l’activation de Chat Access.',
    'check.timer-silent':
      'Depuis l’activation de Chat Access, le déclencheur horaire ne s’est jamais exécuté jusqu’au bout ; les réponses manquées ne sont donc pas reprises. Ouvrez Extensions > Apps Script > Exécutions pour en voir la cause. ' +
      'S’il y manque une autorisation pour les feuilles de calcul, remplacez spreadsheets.currentonly par spreadsheets dans appsscript.json, dans l’éditeur de scripts ou avant de renvoyer le script. Rechargez ensuite la feuille de calcul, choisissez une entrée du menu Chat Access et accordez à nouveau l’autorisation.',
    'check.submit': 'Une réponse au formulaire a été traitée dès son arrivée.',
    'check.submit-not-yet': 'Aucune réponse au formulaire n’est arrivée depuis l’activation de Chat Access.',
  };
}

/** As Google's page names them on which they are given. */
const permissions = (): Record<string, string> => ({
  'spreadsheets.currentonly':
    'Afficher et gérer les feuilles de calcul dans lesquelles cette application a été installée',
  'script.container.ui':
    'Afficher et exécuter des contenus Web tiers dans des invites et des barres latérales',
  'script.external_request': 'Se connecter à un service externe',
  'script.scriptapp': 'Autoriser l’exécution de cette application en votre absence',
  'script.send_mail': 'Envoyer des e-mails en votre nom',
  'userinfo.email': 'Afficher l’adresse e-mail principale associée à votre compte Google',
  'gmail.compose': 'Gérer les brouillons et envoyer des e-mails',
  'mail.google.com': 'Lire, rédiger, envoyer et supprimer définitivement tous vos e-mails dans Gmail',
});

function nameOfScope(scope: string): string {
  const short = scope.replace(/^https:\/\/(www\.googleapis\.com\/auth\/)?/, '').replace(/\/$/, '');
  const name = permissions()[short];
  return name ? `« ${name} » (${short})` : short;
}

import type { help as english } from '../../en/help';
import type { Told } from '../../told';

/** What the page of help says of the present, and what each step of the setup is for. */
export function help(): Told<typeof english> {
  return {
    'help.on': ({ owner }) =>
      `Chat Access est activé et s’exécute au nom de ${owner}. Adressez-vous à cette personne pour la connexion à Zendesk.`,
    'help.paused': ({ reason, owner }) =>
      `Chat Access est suspendu, et rien n’est perdu. ${reason} Il s’exécute au nom de ${owner}.`,
    'help.no-page': ({ state }) =>
      `${state}\n\nLa colonne Detail d’une ligne indique ce qui s’est passé et ce qu’il faut faire. ` +
      'Le guide ne peut pas être affiché, car Google n’a pas reçu cette autorisation. Choisissez « Ouvrir la configuration et l’état » et accordez-la ; le guide se trouve aussi dans les fichiers de Chat Access, sous docs/admin.md.',
    'help.opened': 'Le guide s’ouvre au-dessus de la feuille.',

    'help.connect':
      'Chat Access a besoin de l’adresse de votre Zendesk et d’identifiants créés par un administrateur de Zendesk. Vous seul pouvez les utiliser, et les tester ne modifie aucun compte.',
    'help.form':
      'Choisissez la feuille dans laquelle arrivent les réponses, et la colonne de chaque réponse. Le formulaire demande l’adresse e-mail et le nom du nouvel agent, et collecte l’adresse de la personne qui l’envoie.',
    'help.access':
      'Indiquez les domaines dont les membres peuvent obtenir un compte : les demandes pour tous les autres sont refusées. Le reste de cette étape est facultatif.',
    'help.messages':
      'Chaque demandeur est informé du résultat par e-mail, depuis votre Gmail. Les textes prédéfinis conviennent tels quels ; « Aperçu » les remplit avec la dernière réponse.',
    'help.idle':
      'Chat Access peut avertir les agents qui ne se connectent plus et désactiver leurs comptes. Rien ne se passe tant que vous n’avez pas choisi de mode ; « Vérifier maintenant » montre seulement ce qui se passerait.',
    'help.ready':
      'Avec « Activer », les nouvelles réponses sont traitées en quelques minutes, en votre nom et avec votre Gmail. Chat Access teste d’abord ce dont il a besoin chez Google et indique ce qui manque.',
    'help.health':
      '« État » montre si les demandes sont traitées, ce qui attend et ce qui requiert votre intervention. Le guide explique chaque ligne, et ce qu’il faut faire pour chaque message.',
  };
}

import type { setup as english } from '../../en/setup';
import type { Told } from '../../told';
import { counted } from './counts';
import { grouped } from './numbers';

/** The columns of the form, as a person would describe them. */
const columns = () => ({
  requester: 'l’adresse e-mail du demandeur',
  email: 'l’adresse e-mail du nouvel agent',
  firstName: 'le prénom',
  lastName: 'le nom',
  department: 'le département',
  until: 'le dernier jour d’accès',
  language: 'la langue des e-mails',
  role: 'le rôle',
});

const MISSING = {
  role: ['pas de rôle', 'un'],
  group: ['pas de groupe', 'un'],
  'capacity rule': ['pas de règle de capacité', 'une'],
} as const;

/** What is wrong with a setup, or still missing in it; each says what to do. */
export function setup(): Told<typeof english> {
  return {
    'setup.unknown-setting': 'Ce paramètre n’existe pas. Retirez-le.',
    'setup.wrong-kind': 'Cette valeur manque ou n’est pas du bon type. Saisissez-la à nouveau.',
    'setup.list': 'Saisissez une liste.',
    'setup.too-many-addresses': ({ most }) => `Saisissez au plus ${counted(most, 'adresse')}.`,
    'setup.yes-or-no': 'Choisissez oui ou non.',
    'setup.address': 'Saisissez une adresse e-mail.',
    'setup.wrong-address': ({ problem }, say) => `Saisissez une adresse e-mail : ${say(problem)}.`,
    'setup.domain': 'Saisissez un domaine, par exemple acme.com.',
    'setup.wrong-domain': ({ domain }) =>
      `« ${domain} » n’est pas un domaine. Saisissez-le comme acme.com, en lettres simples.`,

    'setup.product': 'Choisissez chat ou support.',
    'setup.subdomain': 'Saisissez votre sous-domaine Zendesk : acme pour https://acme.zendesk.com.',
    'setup.wrong-subdomain':
      'Saisissez uniquement le début de votre adresse Zendesk : acme pour https://acme.zendesk.com.',
    'setup.host': 'Choisissez zendesk ou zopim.',
    'setup.support-host':
      'Les comptes de Zendesk Suite ne se trouvent qu’à votre propre adresse Zendesk. Choisissez zendesk comme hôte, ou Zendesk Chat comme produit.',
    'setup.credential': 'Saisissez un jeton d’accès, ou l’ID et le secret d’un client OAuth.',
    'setup.token': 'Saisissez le jeton d’accès.',
    'setup.client-id': 'Saisissez l’ID client.',
    'setup.client-secret': 'Saisissez le secret du client.',
    'setup.no-blanks': ({ what }, say) => `${say(what)} Il ne contient pas d’espaces.`,

    'setup.response-sheet': 'Choisissez la feuille des réponses.',
    'setup.column': ({ column }) => `Choisissez la colonne qui contient ${columns()[column]}.`,
    'setup.column-absent': ({ title, sheet }) =>
      `Il n’y a pas de colonne « ${title} » dans la feuille « ${sheet} ». Choisissez-en une autre.`,
    'setup.column-ambiguous': ({ title }) =>
      `Plusieurs colonnes s’appellent « ${title} ». Renommez l’une d’elles dans la feuille.`,
    'setup.own-sheet': ({ sheet }) =>
      `La feuille « ${sheet} » appartient à Chat Access. Choisissez la feuille dans laquelle le formulaire écrit.`,
    'setup.own-column': ({ title }) =>
      `La colonne « ${title} » appartient à Chat Access. Choisissez une colonne du formulaire.`,
    'setup.column-twice': ({ title }) =>
      `La colonne « ${title} » est choisie deux fois. Choisissez-en une autre ici.`,

    'setup.domains': 'Saisissez au moins un domaine.',
    'setup.public-domain': ({ domain, kind }) =>
      kind === 'mailbox'
        ? `N’importe qui peut créer une adresse chez ${domain} et pourrait donc obtenir un accès.`
        : `${domain} est partagé par de nombreuses organisations.`,
    'setup.approval': 'Choisissez none, unlisted ou everyone.',
    'setup.reenable': 'Choisissez always, ours ou ask.',
    'setup.accounts-a-day':
      'Saisissez un nombre entier de comptes par jour, au moins 1, ou laissez vide pour ne fixer aucune limite. Pour que chaque demande soit approuvée, choisissez-le sous « Approbation ».',
    'setup.approver-not-editor': ({ approvers }) =>
      approvers.length === 1
        ? `Selon Google, ${approvers.join(', ')} ne peut pas modifier cette feuille de calcul et ne peut donc rien approuver. Partagez-la avec cette personne en tant qu’éditeur.`
        : `Selon Google, ${approvers.join(', ')} ne peuvent pas modifier cette feuille de calcul et ne peuvent donc rien approuver. Partagez-la avec ces personnes en tant qu’éditeurs.`,
    'setup.department': 'Saisissez le nom d’un département.',
    'setup.role': 'Saisissez le nom d’un rôle, ou choisissez le rôle d’agent par défaut.',
    'setup.answer': 'Saisissez une réponse du formulaire.',
    'setup.answers-alike': ({ answer }) =>
      `La réponse « ${answer} » figure deux fois : les majuscules et les espaces aux extrémités ne comptent pas. Retirez l’une des deux.`,
    'setup.no-departments': 'Choisissez au moins un département pour cette réponse, ou retirez la réponse.',
    'setup.chat': 'Choisissez check, set ou ignore.',
    'setup.language': 'Choisissez l’une des langues en, de, fr, es et pt.',
    'setup.digest': 'Choisissez off, admins ou requesters.',
    'setup.capacity-rule': 'Saisissez le nom d’une règle de capacité, ou laissez vide.',
    'setup.disable-by': 'Choisissez downgrade, suspend ou both.',
    'setup.open-tickets': 'Choisissez spare ou ignore.',
    'setup.protected-role':
      'Chat Access ne crée pas de compte avec le rôle « Owner » ou « Administrator ». Choisissez un autre rôle.',

    'setup.role-needed':
      'Ce compte Zendesk a des rôles personnalisés. Choisissez celui que reçoivent les nouveaux agents.',
    'setup.role-without-chat': ({ name }) =>
      `Le rôle « ${name} » ne donne pas accès au chat. Choisissez un autre rôle ; celui d’agent light n’est attribué que si l’accès au chat n’est pas vérifié.`,
    'setup.not-in-zendesk': ({ what, name }) => {
      const [none, other] = MISSING[what];
      return `Il n’y a ${none} « ${name} » dans Zendesk. Choisissez-en ${other} autre.`;
    },

    'setup.mail-subject': 'Saisissez un objet.',
    'setup.mail-body': 'Saisissez le texte de l’e-mail.',
    'setup.unknown-merge-field': ({ field, known }) =>
      `Le champ de fusion {{${field}}} n’existe pas. Choisissez-en un parmi ${known.map((each) => `{{${each}}}`).join(', ')}.`,
    'setup.open-merge-field':
      'Un champ de fusion n’est pas fermé. Écrivez-le sous la forme {{name}}, avec deux accolades de chaque côté.',
    'setup.too-long': ({ most }) => `Utilisez au plus ${grouped(most)} caractères.`,

    'setup.idle-mode': 'Choisissez off, report ou act.',
    'setup.days': 'Saisissez un nombre entier de jours, au moins 1.',
    'setup.days-of-warning': 'Saisissez un nombre entier de jours, ou laissez vide pour ne pas avertir.',
    'setup.days-until-deleted':
      'Saisissez un nombre entier de jours, ou laissez vide pour ne jamais supprimer.',
    'setup.report-first':
      'La règle pour les comptes inactifs touche plus de comptes qu’avant : la prochaine vérification quotidienne indique seulement ce qu’elle ferait.',
    'setup.exemption': 'Saisissez une adresse e-mail, ou un domaine entier tel que @acme.com.',
    'setup.percentage': 'Saisissez un pourcentage entier de 0 à 100.',
    'setup.count': 'Saisissez un nombre entier, 0 ou plus.',

    'setup.no-subdomain': 'Saisissez votre sous-domaine Zendesk.',
    'setup.no-credential': 'Saisissez des identifiants Zendesk.',
    'setup.no-sheet': 'Choisissez la feuille dans laquelle le formulaire écrit.',
    'setup.not-owner': ({ owner }) =>
      `Chat Access s’exécute au nom de ${owner}. Tant qu’il est activé, cette personne seule peut modifier la connexion.`,
    'setup.address-changed':
      'L’adresse Zendesk a changé. Saisissez à nouveau les identifiants, afin qu’ils ne soient pas envoyés par erreur à une autre adresse.',
    'setup.too-large':
      'La configuration est trop volumineuse. Raccourcissez les listes ou les textes des e-mails.',
  };
}

import type { form as english } from '../en/form';
import { withBold } from '../with-bold';

/** The step that chooses the form, and the preview of a row. */
export const form: typeof english = {
  form: {
    searching: 'Recherche du formulaire…',
    noFormYet: 'Aucun formulaire n’est encore associé à cette feuille de calcul. Pour en créer un :',
    createForm: withBold`Dans la feuille de calcul, choisissez ${'Outils'} > ${'Créer un formulaire'}.`,
    collectAddresses: withBold`Dans le formulaire, choisissez ${'Paramètres'} > ${'Réponses'} > ${'Collecter les adresses e-mail'} > ${'Validé'}. Google confirme alors qui envoie chaque réponse.`,
    addQuestions: withBold`Choisissez ${'Questions'} et ajoutez ces trois questions, chacune en ${'Réponse courte'} et ${'Obligatoire'} :`,
    /** Headers like these are matched with the columns. */
    questionTitles: ['Adresse e-mail du nouvel agent', 'Prénom', 'Nom'],
    publishForm: withBold`Cliquez sur ${'Publier'}, choisissez qui peut répondre, et envoyez le lien aux personnes qui demandent un accès.`,
    copy: 'Copier',
    copied: 'Copié',
    selected: 'Sélectionné : appuyez sur Ctrl+C',
    waiting: 'En attente du formulaire. La configuration continue automatiquement.',
    formFound: 'Le formulaire a été trouvé.',
    foundSheet: (sheet: string) => withBold`Formulaire trouvé : il est associé à la feuille ${sheet}.`,
    savedSheet: (sheet: string) =>
      withBold`Feuille sélectionnée : ${sheet}. Aucun formulaire n’y est associé actuellement. Associez-en un dans le formulaire, sous « Réponses ».`,
    sheet: 'Feuille des réponses',
    chooseSheet: 'Choisissez une feuille',
    sheetWithoutForm: (sheet: string) => `${sheet} (sans formulaire)`,
    columns: {
      requester: 'E-mail du demandeur',
      email: 'E-mail du nouvel agent',
      firstName: 'Prénom',
      lastName: 'Nom',
      department: 'Département (facultatif)',
      role: 'Rôle (facultatif)',
      until: 'Dernier jour d’accès (facultatif)',
      language: 'Langue des e-mails (facultatif)',
    },
    furtherColumns: 'Départements, rôles, dernier jour et langue selon la réponse',
    furtherColumnsHint:
      'Si le formulaire demande une équipe ou un type d’agent, choisissez ici sa colonne. L’étape suivante définit ce que donne chaque réponse. Après un dernier jour, le compte est désactivé, quoi que fasse la vérification des comptes inactifs.',
    noColumn: 'Aucune',
    chooseColumn: 'Choisissez une colonne',
    columnMissing: (column: string) =>
      `La feuille n’a plus de colonne « ${column} ». Choisissez-en une autre.`,
  },

  preview: {
    title: 'Aperçu',
    loading: 'Lecture de la dernière réponse…',
    row: (row: number) => `Dernière réponse, ligne ${row} :`,
    requester: (address: string) => `Demandé par ${address}`,
    outcome: (outcome: string) => withBold`Résultat prévu pour cette ligne : ${outcome}.`,
    mail: (address: string) => `E-mail à ${address}`,
  },
};

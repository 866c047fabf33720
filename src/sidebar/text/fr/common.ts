import type { common as english } from '../en/common';
import { grouped } from './grouped';

const days = (count: number) => (count < 2 ? `${count} jour` : `${grouped(count)} jours`);

/** What is shown around the steps and panels, or in several of them. */
export const common: typeof english = {
  app: {
    loading: 'Chargement de la configuration enregistrée.',
    privacy: 'Chat Access enregistre vos identifiants pour vous seul et ne les envoie qu’à Zendesk.',
    callFailed:
      'Google n’a pas pu effectuer cette opération. Rien de ce que vous avez saisi n’est perdu. Réessayez. Si le problème persiste, rechargez la feuille de calcul et rouvrez la configuration.',
    callTimedOut: (seconds) =>
      `Aucune réponse au bout de ${seconds} secondes. Rien de ce que vous avez saisi n’est perdu. Vérifiez votre connexion réseau et réessayez.`,
    tryAgain: 'Réessayer',
  },

  time: {
    justNow: 'à l’instant',
    minutesAgo: (minutes: number) => `il y a ${minutes} minutes`,
    hoursAgo: (hours: number) => `il y a ${hours} heures`,
    daysAgo: (count: number) => `il y a ${days(count)}`,
    minuteLeft: 'encore une minute environ',
    minutesLeft: (minutes: number) => `encore ${minutes} minutes environ`,
  },

  fields: {
    /** Read out by screen readers only. */
    invalid: ' (non valide)',
    entered: (label: string) => `${label} : éléments saisis`,
    remove: (item: string) => `Retirer ${item}`,
  },

  setup: {
    title: 'Configurer Chat Access',
    backToHealth: 'Retour à « État »',
    steps: {
      connect: 'Connecter Zendesk',
      form: 'Choisir le formulaire',
      access: 'Qui peut avoir accès',
      messages: 'Messages',
      idle: 'Comptes inactifs',
    },
    /** Read out by screen readers only. */
    done: ' (terminé)',
    save: 'Enregistrer',
    saveAndContinue: 'Enregistrer et continuer',
    saving: 'Enregistrement…',
    saved: 'Enregistré.',
  },

  help: {
    title: 'Aide',
    unknown: 'Le guide explique cette étape.',
    more: 'En savoir plus',
  },

  summary: {
    noMails: 'Aucun e-mail aux demandeurs',
    builtInTexts: 'Textes prédéfinis',
    changedTexts: (count: number) =>
      count < 2 ? `${count} texte modifié` : `${grouped(count)} textes modifiés`,
    idle: (mode: string, count: number) => `${mode}, après ${days(count)}`,
  },
};

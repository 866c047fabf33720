import { sanitizeForDisplay } from '../../shared/safe-text';
import type { ReasonWords } from '../mailed';
import { grouped } from './told/numbers';

const MISSING = {
  role: 'pas de rôle',
  department: 'pas de département',
  group: 'pas de groupe',
  'capacity rule': 'pas de règle de capacité',
};

const role = (name: string) => `le rôle « ${sanitizeForDisplay(name)} »`;

/** Clauses: no full stop at the end. */
export function reasons(): ReasonWords {
  return {
    'address.missing': 'l’adresse est manquante',
    'address.too-long': 'l’adresse est trop longue pour une adresse e-mail',
    'address.invisible-character': 'l’adresse contient un caractère invisible et doit être saisie à nouveau',
    'address.not-bare': 'il faut indiquer uniquement l’adresse e-mail, sans nom ni chevrons',
    'address.several': 'il faut indiquer exactement une adresse, sans espaces ni virgules',
    'address.foreign-letter':
      'l’adresse contient des lettres autres que a–z, ce qui peut la faire ressembler à une autre ; utilisez des lettres simples',
    'address.at-sign': 'l’adresse doit contenir exactement un @',
    'address.local-part-too-long': 'l’adresse est trop longue avant le @',
    'address.local-part': 'l’adresse n’est pas valide avant le @',
    'address.domain': 'l’adresse ne se termine pas par un domaine valide tel que example.com',

    'failure.no-answer': 'Zendesk n’a pas répondu',
    'failure.status': ({ status, said }) => `Zendesk a répondu ${status}${said ? ` (${said})` : ''}`,
    'failure.said': ({ said }) => said,
    'failure.unreadable-body': 'la réponse de Zendesk était illisible',
    'failure.unreadable': 'Zendesk a envoyé des données sous une forme illisible',
    'failure.unknown-to-zendesk': ({ what }) =>
      what === 'the account'
        ? 'Zendesk ne connaît pas le compte'
        : 'il manque dans Zendesk un élément nécessaire',
    'failure.asked-to-wait': 'Zendesk est surchargé et a demandé de patienter',
    'failure.no-such-name': ({ what, name }) =>
      `il n’y a ${MISSING[what]} « ${name} » dans Zendesk ; le nom est à corriger dans la configuration`,
    'failure.department-contended': ({ name }) =>
      `les membres du département ${name} étaient modifiés ailleurs au même moment`,
    'failure.protected-role': ({ name }) =>
      `${role(name)} n’est jamais attribué par Chat Access ; il faut en choisir un autre dans la configuration`,
    'failure.names-outdated': 'un rôle ou un groupe a été supprimé puis recréé dans Zendesk',
    'failure.seats-unknown':
      'Zendesk a refusé la demande sans indiquer combien de licences du forfait sont libres',
    'failure.no-seat': ({ seats }) =>
      seats === 1
        ? 'la seule licence agent du forfait Zendesk est utilisée'
        : `${seats === null ? 'toutes les licences' : `les ${grouped(seats)} licences`} agent du forfait Zendesk sont utilisées`,
    'failure.not-shown-yet':
      'selon Zendesk, un compte existe déjà pour cette adresse, mais il n’est pas encore visible',
    'failure.list-endless': ({ listed }) =>
      `Zendesk a renvoyé plus de ${listed} comptes sans que la liste se termine`,
    'failure.deleted-meanwhile': 'le compte a été supprimé dans Zendesk pendant son activation',
    'failure.changed-too-often':
      'Zendesk n’autorise que cinq modifications par minute pour une même personne, et cette personne vient d’être modifiée',
    'failure.person-deleted': ({ id }) =>
      `la personne qui a cette adresse (${id}) a été supprimée dans Zendesk et garde l’adresse jusqu’à sa suppression définitive`,
    'failure.shared-agent':
      'cette personne appartient à un autre compte Zendesk qui partage des tickets avec le vôtre, et c’est là qu’elle est gérée',
    'failure.suspended-admin':
      'cette personne a le rôle « Owner », « Administrator » ou « Billing admin » dans Zendesk et est suspendue ; seule l’administration peut y mettre fin',
    'failure.role-needed':
      'ce compte Zendesk a des rôles personnalisés, et tout accès agent en exige un ; il est à choisir dans la configuration',
    'failure.role-without-chat': ({ name }) =>
      `${role(name)} ne donne pas accès au chat ; il faut en choisir un autre dans la configuration`,
    'failure.departments-busy': 'les départements sont en cours de modification par un autre traitement',
  };
}

import type { person as english } from '../../en/person';
import type { Told } from '../../told';
import { grouped } from './numbers';

/** The history of a person. */
export function person(): Told<typeof english> {
  return {
    'person.opened': 'L’historique d’une personne est ouvert.',
    'person.choose':
      'Saisissez une adresse, ou sélectionnez la ligne d’une personne dans Agents, Plan, Log ou la feuille des réponses et ouvrez à nouveau cette page.',
    'person.unknown': ({ address }) =>
      `Rien dans le Log ne concerne ${address}. Vérifiez l’orthographe ; ce qui a été fait avant l’installation de Chat Access n’y figure pas.`,
    'person.no-log': 'La feuille Log a disparu, avec tout ce qu’elle indiquait sur les personnes.',
    'person.many': ({ count, shown }) =>
      `Voici les ${grouped(shown)} derniers événements sur ${grouped(count)}. Les autres se trouvent dans la feuille Log : filtrez-la par Address.`,
    'person.not-owner':
      'Seule la personne au nom de laquelle Chat Access s’exécute voit quelles lignes sont telles qu’elles ont été écrites.',
    'person.account': ({ enabled, role, departments }) =>
      [enabled ? 'activé' : 'désactivé', role, ...departments].filter((word) => word !== '').join(', '),
  };
}

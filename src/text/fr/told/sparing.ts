import { sanitizeForDisplay } from '../../../shared/safe-text';
import type { sparing as english } from '../../en/sparing';
import type { Told } from '../../told';
import { counted } from './counts';

/** What is said when accounts of the plan are spared, and by the page of the plan. */
export function sparing(): Told<typeof english> {
  return {
    'spare.select-rows':
      'Sélectionnez des lignes de la feuille Plan qui indiquent Warn, Disable, Delete, End ou Remind, puis choisissez à nouveau cette commande.',
    'spare.ask': ({ count }) =>
      `Épargner ${counted(count, 'compte')} ? Ni ce plan ni les vérifications suivantes ne ${count < 2 ? 'le' : 'les'} modifieront tant que la ligne de la feuille Exemptions n’est pas supprimée.\n\nPourquoi ?`,
    'spare.no-reason':
      'Indiquez un motif, afin que les autres comprennent la ligne dans la feuille Exemptions.',
    'spare.done': ({ count }) =>
      count < 2
        ? `${counted(count, 'compte épargné')} : inscrit dans la feuille Exemptions et désormais laissé tel quel.`
        : `${counted(count, 'compte épargné', 'comptes épargnés')} : inscrits dans la feuille Exemptions et désormais laissés tels quels.`,
    'spare.already': ({ count }) =>
      `${counted(count, 'compte est déjà exempté ou traité', 'comptes sont déjà exemptés ou traités')}.`,
    'spare.unusable': ({ count }) =>
      `${counted(count, 'ligne ignorée', 'lignes ignorées')} : modification à la main, ou adresse e-mail non valide. Les lignes que vous supprimez sont elles aussi laissées de côté.`,
    'spare.sheet-gone':
      'La feuille Exemptions a disparu, ou ses colonnes ont été modifiées. Aucun compte n’a été épargné. Rétablissez-la avec Fichier > Historique des versions, ou établissez un nouveau plan.',
    'spare.taken-back': 'N’est plus épargné : la ligne dans la feuille Exemptions a été supprimée.',
    'spare.still-exempt':
      'Une autre ligne de la feuille Exemptions, ou la configuration, exempte encore ce compte. Faites-y la modification.',
    'spare.list-moved':
      'La feuille Exemptions vient d’être modifiée ; ce compte reste donc épargné. Réessayez.',
    'spare.not-spared': 'Ce compte n’est pas épargné.',
    'row.spared': 'épargné dans la feuille Exemptions.',
    'editor.spared': ({ reason }) =>
      `Épargné par les vérifications des comptes inactifs, sans date de fin, par une ligne de la feuille Exemptions : ${sanitizeForDisplay(reason)}`,
    'editor.no-longer-spared': 'La ligne de la feuille Exemptions qui épargnait ce compte a été supprimée.',

    'plan-page.opened': 'Le plan s’ouvre au-dessus de la feuille.',
    'plan-page.exempt-since': ({ count }) =>
      `${counted(count, 'compte a été exempté depuis l’établissement du plan et sera laissé tel quel', 'comptes ont été exemptés depuis l’établissement du plan et seront laissés tels quels')}.`,
  };
}

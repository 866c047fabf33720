import { sanitizeForDisplay } from '../../../shared/safe-text';
import { dayOf, daysLater } from '../../../shared/time';
import type { verdicts as english } from '../../en/verdicts';
import type { Told } from '../../told';
import { grouped } from './numbers';

const days = (count: number) => (count < 2 ? `${count} dia` : `${grouped(count)} dias`);

const disabledOn = (at: number) => `Desativada pelo Chat Access em ${dayOf(at)}`;

/** What the review makes of one account: the `Reason` column of `Plan`. */
export function verdicts(): Told<typeof english> {
  return {
    'verdict.protected':
      'Responsável pela conta do Zendesk ou administrador, ou o Zendesk não informa se é um deles.',
    'verdict.own-account': 'O próprio Chat Access trabalha com esta conta.',
    'verdict.exempt': ({ reason, lastDay }) =>
      `Exceção${lastDay === null ? '' : `, até ${lastDay}`}${reason === '' ? '' : `: ${reason}`}.`,
    'verdict.exempt-in-setup': 'Exceção: listada na configuração.',

    'verdict.shared': 'Agente de outra conta do Zendesk, compartilhado com esta: nunca é alterado.',
    'verdict.limited':
      'Agente light ou colaborador, mas não por ação do Chat Access: nunca é alterado. O Chat Access revisa quem ele promoveu.',
    'verdict.limited-since':
      'Agente light ou colaborador, talvez por decisão de um administrador: nunca é alterado.',
    'verdict.limited-again': ({ at }) =>
      `${disabledOn(at)}: voltou a ser agente light ou colaborador, como antes. Nunca é excluída.`,
    'verdict.open-tickets': ({ count }) =>
      count === 1
        ? 'Tem 1 ticket não resolvido: reatribua-o ou resolva-o primeiro.'
        : `Tem ${grouped(count)} tickets não resolvidos: reatribua-os ou resolva-os primeiro.`,

    'verdict.use-unknown': 'O Zendesk não informa quando a conta foi usada pela última vez.',
    'verdict.age-unknown': 'Nunca usada, e o Zendesk não informa quando foi criada.',
    'verdict.future': 'Segundo as datas que o Zendesk informa, foi usada ou criada no futuro.',

    'verdict.warned': ({ idle, warnedAt }, say) => `${say(idle)} Avisada em ${dayOf(warnedAt)}.`,
    'verdict.mails-off': ({ idle }, say) =>
      `${say(idle)} Não avisada: os e-mails estão desativados na configuração.`,
    'verdict.no-address': ({ idle }, say) => `${say(idle)} Não avisada: a conta não tem endereço.`,

    'verdict.ended': ({ until }) => `O acesso foi concedido até ${until}.`,
    'verdict.ends-soon': ({ until }) => `O acesso termina após ${until}: a pessoa é informada.`,

    'verdict.disabled-elsewhere': 'Já desativada, mas não pelo Chat Access.',
    'verdict.disabled-not-in-log': 'Já desativada, mas isso não consta do Log; por isso, nunca é excluída.',
    'verdict.disabled': ({ at }) => `${disabledOn(at)}.`,
    'verdict.disabled-use-unknown': ({ at }) =>
      `${disabledOn(at)}. O Zendesk não informa se foi usada desde então.`,
    'verdict.disabled-but-used': ({ at }) => `${disabledOn(at)}, mas usada desde então.`,
    'verdict.disabled-unproved': ({ at }) =>
      `${disabledOn(at)}, mas essa linha do Log não tem prova válida ou falta uma linha depois dela: nunca é excluída.`,
    'verdict.deletion-due': ({ at, days: count, limit }) =>
      `${disabledOn(at)}, há ${days(count)} (limite: ${limit}).`,
    'verdict.deletion-waits': ({ at }) =>
      `${disabledOn(at)}. Não excluída: a pessoa responsável pelo Chat Access ainda não o permitiu.`,
    'verdict.deletion-later': ({ at, limit }) =>
      `${disabledOn(at)}, pode ser excluída após ${dayOf(daysLater(at, limit))}.`,

    'exemption.not-understood': ({ who, row }) => {
      const where = row === null ? 'na configuração' : `na linha ${row} da página Exemptions`;
      return `“${sanitizeForDisplay(who)}”, ${where}, não é um endereço nem um domínio como @acme.com.`;
    },
    'exemption.no-address-column':
      'A página Exemptions não tem a coluna Address; por isso, não informa quem é exceção.',

    'exemption-note.not-understood':
      'Não é um endereço nem um domínio como @acme.com: corrija ou exclua esta linha.',
    'exemption-note.no-date': 'O término não é uma data: vale sem término.',
    'exemption-note.counts': 'Vale.',
    'exemption-note.counts-until': ({ lastDay }) => `Vale até ${lastDay}.`,
    'exemption-note.ended': ({ lastDay }) => `Terminou em ${lastDay}: não vale mais.`,
  };
}

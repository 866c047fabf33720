import type { TemplateName } from '../../setup/setup';
import type { SetupAnswer } from '../contract';
import { useSetupWizard } from '../setup-wizard';
import { SENT_TEMPLATES } from './sent-templates';
import { TemplateEditor } from './template-editor';

interface TemplateTabsProps {
  answer: SetupAnswer;
  tab: TemplateName;
  onTab(name: TemplateName): void;
}

/** A tab for each mail; the arrow keys move between them. */
export function TemplateTabs({ answer, tab, onTab }: TemplateTabsProps) {
  const { state } = useSetupWizard();
  const isWrong = (name: TemplateName) =>
    state.problems.some(({ field }) => field.startsWith(`mail.templates.${name}`));
  const onKeyDown = (event: KeyboardEvent) => {
    const next = neighbour(tab, event.key);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <p class="label" id="mails">
        Mails
      </p>
      <div class="tabs" role="tablist" aria-labelledby="mails" onKeyDown={onKeyDown}>
        {SENT_TEMPLATES.map(({ name, tab: label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls={tab === name ? 'mail-panel' : undefined}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {isWrong(name) && <span aria-hidden="true">{'\u26a0 '}</span>}
            {label}
            {isWrong(name) && <span class="unseen"> (wrong)</span>}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id="mail-panel" aria-labelledby={`tab-${tab}`}>
        <TemplateEditor key={tab} answer={answer} name={tab} />
      </div>
    </>
  );
}

function neighbour(tab: TemplateName, key: string): TemplateName | undefined {
  const index = SENT_TEMPLATES.findIndex(({ name }) => name === tab);
  const places: Record<string, number> = {
    ArrowRight: (index + 1) % SENT_TEMPLATES.length,
    ArrowLeft: (index + SENT_TEMPLATES.length - 1) % SENT_TEMPLATES.length,
    Home: 0,
    End: SENT_TEMPLATES.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : SENT_TEMPLATES[place]?.name;
}

import type { MailTexts, SetupAnswer, TemplateName } from '../../contract';
import { useSetupWizard } from '../setup-wizard';
import { text } from '../text/text';
import { SENT_TEMPLATES } from './sent-templates';
import { TemplateEditor } from './template-editor';

interface TemplateTabsProps {
  answer: SetupAnswer;
  texts: MailTexts;
  tab: TemplateName;
  onTab(name: TemplateName): void;
}

/** A tab for each template. As in any tab list, the arrow keys move between the tabs. */
export function TemplateTabs({ answer, texts, tab, onTab }: TemplateTabsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabForKey(tab, event.key);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <p class="label" id="mails">
        {text.messages.templates}
      </p>
      <div class="tabs" role="tablist" aria-labelledby="mails" onKeyDown={onKeyDown}>
        {SENT_TEMPLATES.map((name) => (
          <Tab key={name} name={name} isSelected={tab === name} onSelect={() => onTab(name)} />
        ))}
      </div>
      <div class="panel" role="tabpanel" id="mail-panel" aria-labelledby={`tab-${tab}`}>
        <TemplateEditor key={tab} answer={answer} texts={texts} name={tab} />
      </div>
    </>
  );
}

interface TabProps {
  name: TemplateName;
  isSelected: boolean;
  onSelect(): void;
}

function Tab({ name, isSelected, onSelect }: TabProps) {
  const { state } = useSetupWizard();
  const isInvalid = state.problems.some(({ field }) => field.startsWith(`mail.templates.${name}`));
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={isSelected}
      aria-controls={isSelected ? 'mail-panel' : undefined}
      tabIndex={isSelected ? 0 : -1}
      onClick={onSelect}
    >
      {isInvalid && <span aria-hidden="true">{'\u26a0 '}</span>}
      {text.messages.tabs[name]}
      {isInvalid && <span class="visually-hidden">{text.fields.invalid}</span>}
    </button>
  );
}

function tabForKey(current: TemplateName, key: string): TemplateName | undefined {
  const index = SENT_TEMPLATES.indexOf(current);
  const targets: Record<string, number> = {
    ArrowRight: (index + 1) % SENT_TEMPLATES.length,
    ArrowLeft: (index + SENT_TEMPLATES.length - 1) % SENT_TEMPLATES.length,
    Home: 0,
    End: SENT_TEMPLATES.length - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : SENT_TEMPLATES[target];
}

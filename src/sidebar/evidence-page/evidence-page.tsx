import { useEffect } from 'preact/hooks';
import type { EvidenceView } from '../../contract';
import { Button } from '../components/button';
import { Notice } from '../components/notice';
import type { ServerCall } from '../server-call';
import { text } from '../text/evidence-page';
import { OtherPeriod } from './other-period';
import { type LoadedEvidence, useEvidence } from './use-evidence';

/** What the evidence says in all, and its file. */
export function EvidencePage({ callServer }: { callServer: ServerCall }) {
  const { evidence, load } = useEvidence(callServer);
  useEffect(() => {
    void load();
  }, []);
  const { view, isLoading, problem } = evidence;
  return (
    <div class="page">
      <h1>{text.title}</h1>
      <p class="visually-hidden" aria-live="polite">
        {isLoading ? text.loading : ''}
      </p>
      {isLoading && <div class="loading" aria-hidden="true" />}
      {problem !== null && (
        <Notice kind="error">
          <p>{problem}</p>
          <Button onClick={load}>{text.reload}</Button>
        </Notice>
      )}
      {view && <Made view={view} />}
      {view && <Download evidence={evidence} view={view} />}
      {view && <Parts view={view} />}
      {view && <OtherPeriod callServer={callServer} onMade={load} />}
    </div>
  );
}

function Made({ view: { sheet, period, made, by } }: { view: EvidenceView }) {
  return (
    <>
      <p>{text.made(period, made, by)}</p>
      <p>
        {text.sheetBefore} <strong>{sheet}</strong>
        {text.sheetAfter}
      </p>
    </>
  );
}

/** Google lets its pages download. Source: https://developers.google.com/apps-script/guides/html/restrictions */
function Download({ evidence, view }: { evidence: LoadedEvidence; view: EvidenceView }) {
  const { file, isAsMade, isLoading } = evidence;
  return (
    <div class="download">
      {file ? (
        <a class="action" href={file} download={view.file} target="_self">
          {text.download}
        </a>
      ) : (
        <span class="secondary">{isLoading ? text.loadingFile : ''}</span>
      )}
      {file && isAsMade === false && <Notice kind="error">{text.altered}</Notice>}
      {file && (
        <p class="secondary">
          {text.fingerprint} <code>{view.sha256}</code>
        </p>
      )}
    </div>
  );
}

function Parts({ view: { parts } }: { view: EvidenceView }) {
  return (
    <table class="parts">
      <caption>{text.parts}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{text.part}</th>
          <th scope="col">{text.content}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ title, summary }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{summary}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

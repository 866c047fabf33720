import { text } from '../text/text';

const GOOGLE_ADDRESS = /(https:\/\/(?:script|accounts)\.google\.com\/[^\s"<>]*)/;

/** A sentence in which an address of Google can be clicked. No other host's: what people have typed may be quoted in it. */
export function WithGoogleLink({ sentence }: { sentence: string }) {
  const parts = sentence.split(GOOGLE_ADDRESS);
  return (
    <>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          <a key={part} href={part} target="_blank" rel="noreferrer">
            {text.installation.googlesPage}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

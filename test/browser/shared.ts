import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

/** Names the address at which test processes ask for the browser that they share. */
const VARIABLE = 'SHARED_BROWSER';

/**
 * Offers one browser to all test processes, because launching one takes longer than many a test. It is launched when the
 * first of them asks, and again after it has crashed. Gives what ends it.
 */
export async function offerSharedBrowser(launch: () => Promise<BrowserServer>): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | undefined;
  const launched = async () => {
    const server = await launch();
    server.on('close', () => {
      browser = undefined;
    });
    return server;
  };
  const offer = createServer((_, response) => {
    // A connection that is kept would keep the process that has asked.
    response.setHeader('Connection', 'close');
    browser ??= launched();
    browser.then(
      (server) => response.end(server.wsEndpoint()),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => offer.listen(0, '127.0.0.1', resolve));
  process.env[VARIABLE] = `http://127.0.0.1:${(offer.address() as AddressInfo).port}`;
  return async () => {
    offer.close();
    await (await browser)?.close();
  };
}

/** A connection to the shared browser; `null`: none is offered. Closing it leaves the browser to the others. */
export async function sharedBrowser(): Promise<Browser | null> {
  const address = process.env[VARIABLE];
  if (address === undefined) return null;
  const response = await fetch(address);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return chromium.connect(text);
}

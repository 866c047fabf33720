import type { HttpReply, HttpRequest, HttpTransport } from '../zendesk/http';

/**
 * Whatever is thrown here (a time-out, an address that cannot be reached, the day's calls used up) means that
 * no answer came; one request that fails loses the answers of all that were sent with it. The text of an exception
 * comes in the language of the account, so nothing is decided by it.
 * Source: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchAll(Object)
 */
export const urlFetch: HttpTransport = (requests) => {
  try {
    const [first] = requests;
    if (requests.length === 1 && first) return [toReply(UrlFetchApp.fetch(first.url, toOptions(first)))];
    return UrlFetchApp.fetchAll(requests.map((each) => ({ url: each.url, ...toOptions(each) }))).map(toReply);
  } catch {
    return requests.map(() => null);
  }
};

function toOptions({ method, headers, contentType, payload }: HttpRequest) {
  const options = { method, headers, contentType, muteHttpExceptions: true, followRedirects: false };
  return payload === undefined ? options : { ...options, payload };
}

function toReply(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpReply {
  return {
    status: response.getResponseCode(),
    headers: response.getHeaders() as Record<string, string>,
    body: response.getContentText(),
  };
}

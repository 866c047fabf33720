/** Ends the command: the person has to do something first. @param {string} sentence @returns {never} */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** What the page of help says about itself. Its other words are those of the admin guide, and of its frame in `help-page.html`. */
export const helpPage = {
  search: {
    found: (count: number) => (count === 1 ? '1 section found' : `${count} sections found`),
    none: 'Nothing found. Try fewer words.',
  },
};

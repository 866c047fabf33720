/** The products of Zendesk whose accounts Chat Access manages. */
export type Product = 'chat' | 'support';

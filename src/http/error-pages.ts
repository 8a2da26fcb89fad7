/** Injects who renders a page for a browser that asked for something that is not there, or that failed. */
export const ERROR_PAGES = 'error pages';

export interface ErrorPages {
  render(status: number, requestId: string): string;
}

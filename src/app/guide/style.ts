/** What the guide adds to the styles of the app, whose colours, in light and dark, it uses. */
export const guideStyle = `
.guide-top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem;
  padding: .75rem 1rem; border-bottom: 1px solid var(--line); background: var(--paper); }
.guide-top .brand { display: flex; align-items: center; gap: .5rem; color: var(--ink); font-weight: 600; text-decoration: none; }
.guide-top .brand img { width: 1.75rem; height: 1.75rem; }
.guide-languages { display: flex; gap: 1rem; font-size: var(--small); }
.guide-languages a { padding: .25rem 0; }
.guide [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.guide-body { max-width: 70rem; margin: 0 auto; padding: 1rem 1rem 5rem; }
.guide-body nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
.guide-body nav a { display: block; padding: .25rem 0; }
.guide-body main { min-width: 0; max-width: 46rem; line-height: 1.75; overflow-wrap: anywhere; }
.guide-body h1 { font-size: var(--title); margin-bottom: 1rem; }
.guide-body h2 { font-size: var(--large); margin: 2.5rem 0 .5rem; }
.guide-body h3 { font-size: var(--normal); margin: 1.5rem 0 .25rem; }
.guide-body p { margin: .75rem 0; }
.guide-body main > p:first-of-type { color: var(--muted); }
.guide-body main ul, .guide-body ol { padding-left: 1.4rem; } .guide-body li { margin: .375rem 0; }
.guide-body blockquote { margin: 1rem 0; padding: .25rem 1rem; border-left: 3px solid var(--accent); background: var(--accent-soft); }
.guide-body code { padding: .1em .35em; border-radius: 4px; background: var(--line); font-size: .9em; }
.guide-body pre { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--paper);
  white-space: pre-wrap; } .guide-body pre code { padding: 0; background: none; }
.guide-body .table-frame { overflow-x: auto; margin: 1rem 0; } .guide-body .table { width: 100%; min-width: 24rem; white-space: normal;
  overflow-wrap: break-word; }
.guide-body kbd { padding: .05em .4em; border: 1px solid var(--edge); border-radius: 4px; background: var(--paper); font: inherit; font-size: .9em; }
.picture { display: inline-block; margin: .75rem .75rem .75rem 0; vertical-align: top; }
.picture img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius); }
.picture.phone { width: 100%; max-width: 18rem; } .picture.desk { width: 100%; }
.guide main a[id] { scroll-margin-top: 1rem; }
@media (min-width: 60rem) {
  .guide-body { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 3rem; padding-top: 2rem; }
  .guide-body nav ul { display: block; position: sticky; top: 2rem; }
}`

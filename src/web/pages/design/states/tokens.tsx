import { State } from '../state.tsx'

const sample = '滿足 1,234.50'
const colours = [
  '--ink',
  '--muted',
  '--paper',
  '--ground',
  '--line',
  '--edge',
  '--accent',
  '--accent-strong',
  '--accent-soft',
  '--water',
  '--warn',
  '--warn-soft',
  '--alarm',
  '--alarm-soft',
]
const sizes = ['--small', '--normal', '--large', '--title']
const spaces = ['0.25rem', '0.5rem', '0.75rem', '1rem', '1.5rem', '2.5rem']

/** Colour, type, space and corners; each is a variable of app.css, in light and in dark. */
export const TokenStates = () => (
  <>
    <State name="colours">
      <ul className="swatches">
        {colours.map((name) => (
          <li key={name}>
            <div className="swatch" style={{ background: `var(${name})` }} />
            <code className="small">{name}</code>
          </li>
        ))}
      </ul>
    </State>
    <State name="type">
      {sizes.map((name) => (
        <p key={name} style={{ fontSize: `var(${name})` }}>
          {sample} <code className="small">{name}</code>
        </p>
      ))}
    </State>
    <State name="space">
      {spaces.map((space) => (
        <p key={space}>
          <span className="space" style={{ display: 'block', width: space }} />
          <code className="small">{space}</code>
        </p>
      ))}
    </State>
    <State name="corners">
      <div className="row">
        <div className="swatch" style={{ width: '4rem' }} />
        <div className="swatch" style={{ width: '4rem', borderRadius: 'var(--radius-large)' }} />
      </div>
    </State>
  </>
)

export interface MenuItem {
  label: string
  act: () => unknown
}

/** The items of a menu, one below the other. */
export const MenuList = ({ items }: { items: readonly MenuItem[] }) => (
  <ul className="plain">
    {items.map(({ label, act }) => (
      <li key={label}>
        <button type="button" className="menu-item" onClick={() => void act()}>
          {label}
        </button>
      </li>
    ))}
  </ul>
)

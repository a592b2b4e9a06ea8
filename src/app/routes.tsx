import { Route, Routes } from 'react-router'
import { Bare, Layout } from './layout'
import { PAGES } from './page-list'

/** Every page, inside the one layout or alone. */
export const AppRoutes = () => (
  <Routes>
    {[Layout, Bare].map((Around) => (
      <Route key={Around === Bare ? 'bare' : 'site'} element={<Around />}>
        {PAGES.filter(({ isBare = false }) => isBare === (Around === Bare)).map(
          ({ path, Component }) => (
            <Route key={path} path={path} element={<Component />} />
          ),
        )}
      </Route>
    ))}
  </Routes>
)

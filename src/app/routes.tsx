import { Route, Routes } from 'react-router'
import { Layout } from './layout'
import { PAGES } from './page-list'

/** Every page, inside the one layout. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<Layout />}>
      {PAGES.map(({ path, Component }) => (
        <Route key={path} path={path} element={<Component />} />
      ))}
    </Route>
  </Routes>
)

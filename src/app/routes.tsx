import { Route, Routes } from 'react-router'
import type { Page } from '@/pages/page'
import { Layout } from './layout'

const pages = Object.values(
  import.meta.glob<Page>('../pages/*.tsx', { eager: true, import: 'default' }),
)

/** Every page found in the pages room, inside the one layout. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<Layout />}>
      {pages.map(({ path, Component }) => (
        <Route key={path} path={path} element={<Component />} />
      ))}
    </Route>
  </Routes>
)

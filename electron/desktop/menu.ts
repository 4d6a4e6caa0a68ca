import type { Menu } from 'electron'

/** No menu: its reload and zoom keys would act past the window. macOS needs one for copy, paste and quit. */
export function setMenu(menu: typeof Menu, platform: NodeJS.Platform): void {
  menu.setApplicationMenu(
    platform === 'darwin'
      ? menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}

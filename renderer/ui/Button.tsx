import type { ComponentProps } from 'react'
import './button.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** One primary button a screen: the next action. */
  look?: 'primary' | 'plain' | 'quiet' | 'stop'
  large?: boolean
}

export function Button({ look = 'plain', large = false, className, type = 'button', ...rest }: ButtonProps) {
  const classes = ['button', look !== 'plain' && `button--${look}`, large && 'button--large', className]
  return <button type={type} className={classes.filter(Boolean).join(' ')} {...rest} />
}

/** A key as printed on the keyboard. */
export function Kbd({ children }: { children: string }) {
  return <kbd className="kbd">{children}</kbd>
}

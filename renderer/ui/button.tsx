import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Link, type LinkProps } from 'react-router'
import './button.css'
import { Icon } from './icon.tsx'

/** `main` is the one next step of a page; `plain` the others; `quiet` what is seldom wanted. */
type Look = 'main' | 'plain' | 'quiet'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> & {
  readonly look?: Look
  /** Its work is going on: it keeps the focus and its look, and pressing it again does nothing. */
  readonly isPending?: boolean
  readonly icon?: LucideIcon
  readonly ref?: Ref<HTMLButtonElement>
  /** What happens when it is pressed: "Import the return", never "OK". */
  readonly children: ReactNode
}

export const Button = ({ look = 'plain', icon, isPending = false, children, ...rest }: ButtonProps) => (
  <AriaButton
    {...rest}
    // React Aria's own pending state announces a progress bar inside the button; here the words beside it say what goes on.
    {...(isPending ? { 'aria-disabled': true, type: 'button', onPress: doNothing } : {})}
    className={`button button--${look}${isPending ? ' button--pending' : ''}`}
  >
    {icon === undefined ? null : <Icon of={icon} />}
    <span>{children}</span>
  </AriaButton>
)

const doNothing = (): void => undefined

export type ButtonLinkProps = Omit<LinkProps, 'className' | 'style' | 'children'> & {
  readonly look?: Look
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

/** Leads to another page and looks like a button, because it is the next step. */
export const ButtonLink = ({ look = 'plain', icon, children, ...rest }: ButtonLinkProps) => (
  <Link {...rest} className={`button button--${look}`}>
    {icon === undefined ? null : <Icon of={icon} />}
    <span>{children}</span>
  </Link>
)

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  readonly icon: LucideIcon
  /** Said by a screen reader and shown as a tip; an icon alone is the exception. */
  readonly label: string
  readonly ref?: Ref<HTMLButtonElement>
}

export const IconButton = ({ icon, label, ...rest }: IconButtonProps) => (
  <AriaButton {...rest} aria-label={label} className="button button--quiet button--icon">
    <Icon of={icon} />
  </AriaButton>
)

import { useEffect, useRef, useState } from 'react';
import { staff } from '../../text/staff';
import { Heading, Paragraph } from '../../ui/design-system.browser';
import { whenSignedOut } from '../api/request';
import { signInAddress } from './sign-in';

/** Says that the session ended while somebody worked. The page stays as it is underneath. */
export function SignedOut() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [address, setAddress] = useState('');
  useEffect(
    () =>
      whenSignedOut(() => {
        setAddress(signInAddress());
        if (!dialog.current?.open) dialog.current?.showModal();
      }),
    [],
  );
  const { title, text, button } = staff.shell.signedOut;
  return (
    <dialog className="desk-dialog" ref={dialog} aria-labelledby="uitgelogd">
      <Heading level={2} id="uitgelogd">
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
      <a className="desk-button-link" href={address}>
        {button}
      </a>
    </dialog>
  );
}

import { staff } from '../../text/staff';
import { Paragraph } from '../../ui/design-system.browser';
import { PageTitle } from './page-title';
import { signInAddress } from './sign-in';

/** What somebody sees who is not signed in. */
export function SignInPage() {
  const { title, text, button } = staff.shell.signIn;
  return (
    <div className="desk-narrow desk-stack">
      <PageTitle title={title} />
      <Paragraph>{text}</Paragraph>
      <p>
        <a className="desk-button-link" href={signInAddress()}>
          {button}
        </a>
      </p>
    </div>
  );
}

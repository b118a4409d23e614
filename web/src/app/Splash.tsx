import { Logo } from '../ui/Logo';

export function Splash() {
  return (
    <main id="content" aria-busy="true" className="grid min-h-dvh place-items-center">
      <Logo className="animate-shimmer text-5xl" />
    </main>
  );
}

interface AvatarProps {
  url: string | undefined;
  name: string;
  className?: string;
}

/** The picture, or the first letter while there is none. Its name is always said beside it. */
export function Avatar({ url, name, className = '' }: AvatarProps) {
  if (url) return <img src={url} alt="" className={`bg-curtain object-cover ${className}`} />;
  return (
    <span
      aria-hidden="true"
      className={`grid place-items-center bg-curtain font-display text-2xl text-amber ${className}`}
    >
      {name.charAt(0).toUpperCase()}
    </span>
  );
}

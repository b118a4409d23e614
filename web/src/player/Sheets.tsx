import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import type { Sheet } from './Controls';
import { KeyboardHelp } from './KeyboardHelp';
import { PlayingFields } from './PlayingFields';
import type { usePlayerSettings } from './playerApi';
import { SubtitleStyleFields } from './SubtitleStyleFields';

interface SheetsProps {
  sheet: Sheet | null;
  player: ReturnType<typeof usePlayerSettings>;
  onClose: () => void;
}

/** What opens over the player: each change shows at once, and is kept. */
export function Sheets({ sheet, player: { settings, failed, change }, onClose }: SheetsProps) {
  const { t } = useTranslation('player');
  const note = (
    <p role="status" className="text-alarm not-empty:mt-5">
      {failed && t('notKept')}
    </p>
  );
  switch (sheet) {
    case 'help':
      return <KeyboardHelp onClose={onClose} />;
    case 'style':
      return (
        <Dialog title={t('subtitleStyle')} onClose={onClose} wide>
          <SubtitleStyleFields style={settings.subtitleStyle} onStyle={(subtitleStyle) => change({ subtitleStyle })} />
          {note}
        </Dialog>
      );
    case 'playing':
      return (
        <Dialog title={t('playing')} onClose={onClose} wide>
          <PlayingFields settings={settings} onChange={change} />
          {note}
        </Dialog>
      );
    default:
      return null;
  }
}

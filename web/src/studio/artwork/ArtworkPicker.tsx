import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { Dialog } from '../../ui/Dialog';
import { FormProblem } from '../../ui/form/FormProblem';
import { useProblemText } from '../../ui/useProblemText';
import { uploadImage } from './artworkApi';
import { Cropper } from './Cropper';
import type { Cut } from './cut';
import type { Kind } from './kinds';
import { PictureChoice } from './PictureChoice';

interface ArtworkPickerProps {
  titleId: string;
  kind: Kind;
  onPicked: (url: string, color: string) => void;
  onClose: () => void;
}

/** First which picture, then which part of it. */
export function ArtworkPicker({ titleId, kind, onPicked, onClose }: ArtworkPickerProps) {
  const { t } = useTranslation('artwork');
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const problemText = useProblemText();
  /** What was chosen last; nothing once it is closed. */
  const asked = useRef<Promise<Blob> | null>(null);

  useEffect(
    () => () => {
      asked.current = null;
    },
    [],
  );
  // Decoded pictures are large: they are let go when another is chosen, and at the end.
  useEffect(() => () => picture?.close(), [picture]);

  async function read(content: Promise<Blob>) {
    asked.current = content;
    setProblem(null);
    try {
      const read = await createImageBitmap(await content);
      if (asked.current === content) setPicture(read);
      else read.close();
    } catch (refused) {
      // Broken, no picture, or not to be had: to whoever chose it, it is the same.
      if (!(refused instanceof DOMException) && !(refused instanceof TypeError)) throw refused;
      if (asked.current === content) setProblem(t('unreadable'));
    }
  }

  async function use(making: Promise<Cut>) {
    const meant = asked.current;
    setSending(true);
    setProblem(null);
    try {
      const { blob, color } = await making;
      const url = await uploadImage(blob);
      // Whoever closed it in the meantime does not want it any more.
      if (asked.current === meant) onPicked(url, color);
    } catch (refused) {
      if (!isProblem(refused)) throw refused;
      setProblem(problemText(refused));
      setSending(false);
    }
  }

  return (
    <Dialog wide title={t('pickerTitle', { kind: t(`kind.${kind}`) })} onClose={onClose}>
      <div className="flex flex-col gap-4">
        {picture ? (
          <Cropper kind={kind} picture={picture} sending={sending} onUse={use} onBack={() => setPicture(null)} />
        ) : (
          <PictureChoice titleId={titleId} onPicture={(content) => void read(content)} />
        )}
        <FormProblem text={problem} />
      </div>
    </Dialog>
  );
}

import { nl } from '../../text/nl';
import { Heading, OrderedList, Paragraph } from '../../ui/design-system';

/** For whoever starts the demo for the first time: what there could be, and the command that makes it. */
export function EmptyDemo() {
  const { heading, line, steps, command } = nl.emptyDemo;
  const [stop, fill, start] = steps;
  return (
    <aside className="w-proof" aria-labelledby="leeg">
      <Heading level={2} id="leeg">
        {heading}
      </Heading>
      <Paragraph>{line}</Paragraph>
      <OrderedList>
        <OrderedList.Item>{stop}</OrderedList.Item>
        <OrderedList.Item>
          {fill} <code className="w-command">{command}</code>
        </OrderedList.Item>
        <OrderedList.Item>{start}</OrderedList.Item>
      </OrderedList>
    </aside>
  );
}

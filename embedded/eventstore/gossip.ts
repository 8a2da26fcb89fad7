import { randomUUID } from 'node:crypto';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { type Empty, UUID } from '@eventstore/db-client/generated/shared_pb';
import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';

const instance = randomUUID();

/** Gossip.Read: one member, the leader, at the address the caller used, which is right behind port mappings and proxies too. */
export function gossip(call: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void {
  const dialled = new URL(`http://${call.getHost()}`);
  const endPoint = new EndPoint().setAddress(dialled.hostname.replace(/^\[|\]$/g, '')).setPort(Number(dialled.port || 80));
  const member = new MemberInfo()
    .setInstanceId(new UUID().setString(instance))
    .setTimeStamp(String(Date.now() * 10_000))
    .setState(MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(endPoint);
  answer(null, new ClusterInfo().setMembersList([member]));
}

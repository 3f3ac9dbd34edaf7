#include "desk/tickets/ticketimport.h"

namespace Steward {

const QList<QByteArray> &importTargets()
{
    static const QList<QByteArray> targets = {"key",
                                              "created_at",
                                              "updated_at",
                                              "resolved_at",
                                              "closed_at",
                                              "subject",
                                              "description",
                                              "state",
                                              "priority",
                                              "kind",
                                              "channel",
                                              "level",
                                              "client",
                                              "requester",
                                              "requester_email",
                                              "assignee",
                                              "assignee_email",
                                              "team",
                                              "category",
                                              "product",
                                              "product_version",
                                              "custom.environment",
                                              "tags",
                                              "due",
                                              "message",
                                              "custom",
                                              ""};
    return targets;
}

} // namespace Steward

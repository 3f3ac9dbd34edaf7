#include "desk/metrics/metricright.h"

namespace Steward {

namespace {

bool seesFiguresOf(const Viewer &viewer, const QByteArray &agent, WorkspaceKind kind)
{
    switch (viewer.person.role) {
    case Role::Manager:
        return true;
    case Role::Trainer:
        return kind == WorkspaceKind::Sample || agent == viewer.person.id;
    case Role::Lead:
        return viewer.team.contains(agent) || agent == viewer.person.id;
    case Role::Agent:
        return agent == viewer.person.id;
    default:
        return false;
    }
}

bool isOfTheDesk(Metric metric)
{
    return metric == Metric::BounceRate || metric == Metric::BounceCost || metric == Metric::OneTouch;
}

} // namespace

Done mayAsk(const Viewer &viewer, const MetricQuestion &question, WorkspaceKind kind)
{
    const Role role = viewer.person.role;
    bool mayAsk = isStaff(role) && (question.agent.isEmpty() || seesFiguresOf(viewer, question.agent, kind));
    if (role == Role::Reviewer)
        mayAsk = !question.client.isEmpty() && question.client == viewer.person.client && question.agent.isEmpty()
            && question.by != MetricDimension::Agent && question.by != MetricDimension::Team
            && !isOfTheDesk(question.name.metric);
    if (mayAsk)
        return {};
    return failed(FailureCode::NotAllowed, viewer.person.id, roleWord(role).toByteArray());
}

void cutFor(const Viewer &viewer, MetricAnswer &answer, WorkspaceKind kind)
{
    if (answer.question.by != MetricDimension::Agent)
        return;
    std::erase_if(answer.groups, [&](const auto &group) {
        return group.first != "(unassigned)" && !seesFiguresOf(viewer, group.first, kind);
    });
}

} // namespace Steward

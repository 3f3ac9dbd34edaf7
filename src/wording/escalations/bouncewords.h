#pragma once

#include "desk/escalations/bounceacts.h"

#include <QString>

namespace Steward {

struct Workspace;

QString bounceTypeWords(const QByteArray &type); // one that this version does not know as it stands
QString returnCodeWords(const QByteArray &code); // product.md 5.4; another one as it stands
// Why a ticket bounced: a return code, the reason of a reopening, or what was changed.
QString bounceWhyWords(const Bounce &bounce, const Workspace &workspace);
// Who or what is charged: a person's name, the AI, a rule, nobody.
QString chargedWords(const QByteArray &attributedTo, const Workspace &workspace);

// Why the person may not dispute or decide it; empty where she may.
QString disputeHindranceWords(BounceHindrance hindrance);
QString decisionHindranceWords(BounceHindrance hindrance);

} // namespace Steward
